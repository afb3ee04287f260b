#!/bin/sh -e
# The commands of a first landscape model, which is not bundled; about half an hour of one thread of
# a processor that multiplies bfloat16.
#
#   models/recipes/landscape.sh DATA DISTILLED VGG19
#
# As street.sh; DATA holds landscapes/train.
. "$(dirname "$0")/common.sh"
data=$1/landscapes
note="1101 photographs of landscapes (LNSIM, LAMDA), labels by a segmentation network and colour rules"
licence="research only"

# 192x128 with noise, for texture; ended after about 1700 steps of 2600 and gone on with
veduta train --pairs "$data" --encoding landscape --palette landscape --images 6 --threads 1 \
    --precision bfloat16 --objective texture --setting noise=4 --rescale-after 30 --simplify 0.3 \
    --perceiver "$distilled" --levels $levels \
    --shares 0.5,0.5,1,1,1.5,1.5,1,1,1.5,1.5,0.5,0 \
    --size 192x128 --widths 128,160,160,128,80 --steps 2600 --rate 1.2e-3 --mean-share 0.2:0.05 \
    --warm-up 100 --final-rate 0.1 --crop 0.7 --average 0.998 --seed 5 --shift 8 --compared 3 \
    --end-after 1709 --data-note "$note" --licence "$licence" -o landscape.safetensors
veduta train --pairs "$data" --encoding landscape --palette landscape --perceiver "$distilled" \
    --resume --steps 2050 --data-note "$note" --licence "$licence" -o landscape.safetensors
