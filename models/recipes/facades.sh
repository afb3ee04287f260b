#!/bin/sh -e
# The commands that made models/facades.safetensors, one after the other; about three hours and a
# half of one thread of a processor that multiplies bfloat16.
#
#   models/recipes/facades.sh DATA DISTILLED VGG19
#
# As street.sh; DATA holds facades/train.
. "$(dirname "$0")/common.sh"
data=$1/facades/train
train() {
    veduta train --pairs "$data" --palette cmp-facades --images 4 --threads 1 \
        --precision bfloat16 --rescale-after 20 --simplify 0.2 "$@"
}
note="CMP facades (Tylecek and Sara 2013), 400 pairs; for research use"
licence="research and other non-commercial use only"

# 1: 64x64, 2500 steps
train --perceiver "$distilled" --levels $levels --shares $shares \
    --size 64x64 --widths 192,192,192,144,112 --steps 2500 --rate 1e-3 --average 0.998 \
    --mean-share 0.4:0.05 --warm-up 100 --final-rate 0.3 --crop 0.8 -o facades1.safetensors
# 2: 128x128, 3000 steps
train --perceiver "$distilled" --levels $levels --shares $shares --start facades1.safetensors \
    --size 128x128 --widths 192,192,192,144,112,64 --steps 3000 --rate 1e-3 --average 0.998 \
    --mean-share 0.4:0.05 --warm-up 50 --final-rate 0.3 --crop 0.8 --seed 2 -o facades2.safetensors
# 3: 256x256, 2500 steps, and one more to note data and licence
train --perceiver "$distilled" --levels $levels --shares $shares --start facades2.safetensors \
    --size 256x256 --widths 192,192,192,144,112,64,32 --steps 2500 --rate 1e-3 --average 0.998 \
    --mean-share 0.5:0.04 --warm-up 50 --final-rate 0.15 --crop 0.9 --seed 3 -o facades3.safetensors
veduta train --pairs "$data" --perceiver "$distilled" --resume --steps 2501 \
    --data-note "$note" --licence "$licence" -o facades3.safetensors
# 4: narrower at the bottom, so that the file stays below 5 MB; 1500 steps
train --perceiver "$distilled" --levels $levels --shares $shares --start facades3.safetensors \
    --size 256x256 --widths 160,192,192,144,112,64,32 --steps 1500 --rate 1e-3 --average 0.998 \
    --mean-share 0.3:0.1 --warm-up 100 --final-rate 0.08 --crop 0.8 --shift 16 --seed 4 \
    --data-note "$note" --licence "$licence" -o facades4.safetensors
# 5: colours
veduta balance --model facades4.safetensors --pairs "$data" --within 18 --limit 200 -o facades5.safetensors
# 6: through both perception networks; ended after about 800 steps of 3000 and gone on with
veduta join-perceivers vgg="$vgg" distilled="$distilled" -o joined.safetensors
train --perceiver joined.safetensors --start facades5.safetensors \
    --levels $joined_levels --shares $joined_shares \
    --size 256x256 --widths 160,192,192,144,112,64,32 --steps 3000 --rate 7e-4 \
    --mean-share 0.2:0.12 --warm-up 40 --final-rate 0.08 --crop 0.75 --scale 0.15 --shift 16 \
    --average 0.996 --seed 12 --end-after 800 --data-note "$note" --licence "$licence" -o facades6.safetensors
veduta train --pairs "$data" --perceiver joined.safetensors --resume --steps 2000 \
    --data-note "$note" --licence "$licence" -o facades6.safetensors
# 7: as 5
veduta balance --model facades6.safetensors --pairs "$data" --within 18 --limit 200 -o facades7.safetensors
# 8: as colourful as the photos, and no lines at the borders
veduta balance --model facades7.safetensors --pairs "$data" --within 18 --chroma 2.5 --limit 200 \
    -o facades8.safetensors
veduta border --model facades8.safetensors --width 2 -o facades.safetensors
