#!/bin/sh -e
# The commands that made models/indoor.safetensors, one after the other; about two hours and a
# quarter of one thread of a processor that multiplies bfloat16.
#
#   models/recipes/indoor.sh DATA DISTILLED VGG19
#
# As street.sh; DATA holds indoor/train.
. "$(dirname "$0")/common.sh"
data=$1/indoor/train
train() {
    veduta train --pairs "$data" --fill-void 12 --palette nyu40 --images 4 --threads 1 \
        --precision bfloat16 --rescale-after 20 --simplify 0.3 "$@"
}
note="1291 of the 1449 labelled frames of NYU Depth v2 (Silberman et al. 2012), 40 classes, seams of void filled from the nearest label"
licence="research and other non-commercial use only"

# 1: 80x60, 2200 steps
train --perceiver "$distilled" --levels $levels --shares $shares \
    --size 80x60 --widths 256,256,192 --steps 2200 --rate 1e-3 --average 0.998 \
    --mean-share 0.4:0.05 --warm-up 100 --final-rate 0.3 --crop 0.8 -o indoor1.safetensors
# 2: 160x120, 1500 steps
train --perceiver "$distilled" --levels $levels --shares $shares --start indoor1.safetensors \
    --size 160x120 --widths 256,256,192,112 --steps 1500 --rate 1e-3 --average 0.998 \
    --mean-share 0.4:0.05 --warm-up 50 --final-rate 0.3 --crop 0.8 --seed 2 -o indoor2.safetensors
# 3: 320x240, 1000 steps, and one more to note data and licence
train --perceiver "$distilled" --levels $levels --shares $shares --start indoor2.safetensors \
    --size 320x240 --widths 256,256,192,112,48 --steps 1000 --rate 1e-3 --average 0.998 \
    --mean-share 0.5:0.04 --warm-up 50 --final-rate 0.15 --crop 0.9 --seed 3 -o indoor3.safetensors
veduta train --pairs "$data" --fill-void 12 --perceiver "$distilled" --resume --steps 1001 \
    --data-note "$note" --licence "$licence" -o indoor3.safetensors
# 4: colours
veduta balance --model indoor3.safetensors --pairs "$data" --fill-void 12 --within 30 --limit 200 \
    -o indoor4.safetensors
# 5: through both perception networks, 1600 steps
veduta join-perceivers vgg="$vgg" distilled="$distilled" -o joined.safetensors
train --perceiver joined.safetensors --start indoor4.safetensors \
    --levels $joined_levels --shares $joined_shares \
    --size 320x240 --widths 256,256,192,112,48 --steps 1600 --rate 8e-4 \
    --mean-share 0.25:0.12 --warm-up 40 --final-rate 0.08 --crop 0.75 --scale 0.15 --shift 16 \
    --average 0.996 --seed 11 --data-note "$note" --licence "$licence" -o indoor5.safetensors
# 6: as 4
veduta balance --model indoor5.safetensors --pairs "$data" --fill-void 12 --within 30 --limit 200 \
    -o indoor6.safetensors
# 7: nearer to each other, the warm room first
veduta balance --model indoor6.safetensors --pairs "$data" --fill-void 12 --within 1.15x --limit 200 \
    -o indoor7.safetensors
veduta balance --model indoor7.safetensors --pairs "$data" --fill-void 12 --within 1.15x \
    --order 4,2,3,1 --limit 200 -o indoor8.safetensors
# 8: nearly as colourful as the photos, and no lines at the borders
veduta balance --model indoor8.safetensors --pairs "$data" --fill-void 12 --within 1.15x \
    --chroma 2 --limit 200 -o indoor9.safetensors
veduta border --model indoor9.safetensors --width 2 -o indoor.safetensors
