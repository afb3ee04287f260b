#!/bin/sh -e
# Trains the six systems of the paper on Cityscapes in small, and compares them: the commands of
# src/doc/comparison.md.
#
#   models/recipes/comparison.sh DATA DISTILLED SEGMENTER JUDGE [OUT [STEPS]]
#
# DATA holds cityscapes256 with train and val; DISTILLED is the distilled perceptual network,
# SEGMENTER a segmentation network of train-segmenter for the palette cityscapes, which
# gan-segmentation is trained with, JUDGE one that has no part in any training (ESPNetv2). OUT
# (default: comparison) is the folder of all results. Every system takes 50 steps first, and the
# plan is printed; then they are trained one after the other. Started again, it goes on where it
# was stopped. ONLY names the systems to be trained, if not all; PAGE=photos adds the photographs
# to the sheet.
data=$1/cityscapes256
distilled=$2
segmenter=$3
judge=$4
out=${5:-comparison}
steps=${6:-6000}
veduta() { ${VEDUTA:-target/app/veduta} "$@"; }
levels=conv1_1,conv2_1_aux,conv3_1_aux,conv4_1_aux,conv5_1_aux
systems="crn image-space encoder-decoder full-resolution pix2pix gan-segmentation"
note="2975 Cityscapes training pairs (Cordts et al. 2016) at 256x256, seen as 2:1"
licence="non-commercial use only"
mkdir -p "$out"

# What is alike: pairs, their order and crops, size, one picture, the average of weights.
learn() {
    name=$1
    count=$2
    shift 2
    veduta train --pairs "$data" --aspect 2:1 --encoding cityscapes-train-ids \
        --palette cityscapes --size 256x128 --images 1 --crop 1 --seed 1 --threads 1 \
        --average 0.998 --warm-up 0 --final-rate 1 --steps "$count" --preview-every 500 \
        --checkpoint-seconds 240 --data-note "$note" --licence "$licence" -o "$name" "$@"
}

# What is not: widths for about 270,000 parameters, loss, and the settings of each system.
system() {
    which=$1
    shift
    case $which in
    crn)
        learn "$@" --widths 56,56,56,48,32,24 --objective feature-matching --rate 1e-4 \
            --perceiver "$distilled" --levels $levels --rescale-after 200
        ;;
    image-space)
        learn "$@" --widths 56,56,56,48,32,24 --objective pixels --rate 1e-4
        ;;
    encoder-decoder)
        learn "$@" --architecture encoder-decoder --widths 5,7 --objective feature-matching \
            --rate 1e-4 --perceiver "$distilled" --levels $levels --rescale-after 200
        ;;
    full-resolution)
        learn "$@" --architecture full-resolution --widths 64,64 --objective feature-matching \
            --rate 1e-4 --perceiver "$distilled" --levels $levels --rescale-after 200
        ;;
    pix2pix)
        learn "$@" --architecture pix2pix --widths 5,7 --discriminator 64,3 --rate 2e-4
        ;;
    gan-segmentation)
        learn "$@" --architecture gan-segmentation --widths 6,7 --discriminator 64,3 \
            --rate 2e-4 --perceiver "$segmenter"
        ;;
    esac
}

for each in ${ONLY:-$systems}; do
    [ -f "$out/$each.plan" ] && continue
    system "$each" "$out/try-$each.safetensors" 50 > /dev/null 2> "$out/try-$each.log"
    tr '\r' '\n' < "$out/try-$each.log" | sed -n 's|.* \([0-9.]*\) pictures/s.*|\1|p' | tail -n 1 |
        awk -v system="$each" -v steps="$steps" \
            '{ printf "%s: %.3f s a step, %.0f min\n", system, 1 / $1, steps / $1 / 60 }' \
            > "$out/$each.plan"
    rm -f "$out/try-$each".*
done
cat "$out"/*.plan

for each in ${ONLY:-$systems}; do
    [ -f "$out/$each.safetensors" ] && continue
    resume=
    [ -f "$out/$each.checkpoint.safetensors" ] && resume=--resume
    system "$each" "$out/$each.safetensors" "$steps" $resume
done

# The comparison, once all are there: the judge's figures and all others on the 400 validation
# layouts, a sheet of every 50th, and the curves of all trainings.
models=
logs=
for each in $systems; do
    [ -f "$out/$each.safetensors" ] || exit 0
    models="$models --model $out/$each.safetensors"
    logs="$logs $out/$each.csv"
done
veduta evaluate $models --pairs "$data" --split val --aspect 2:1 --encoding cityscapes-train-ids \
    --judge "$judge" --perceiver "$distilled" --mean-colours "$data" --limit 400 --threads 1 \
    --json "$out/comparison.json" --table "$out/comparison.md" --report "$out/comparison.html" \
    --sheet "$out/comparison.jpg" ${PAGE:+--sheet-photos} > /dev/null
veduta curves $logs --percent -o "$out/comparison.svg"
