#!/bin/sh -e
# The commands that made the segmentation networks by which renders of house fronts and rooms are
# judged (models/README.md): one thread, 50 and 40 minutes. They are not shipped.
#
#   models/recipes/judges.sh DATA DISTILLED
#
# As street-segmenter.sh; DATA holds facades and indoor, each with train and val.
judge() {
    pairs=$1
    shift
    ${VEDUTA:-java -jar target/app/veduta.jar} train-segmenter --pairs "$pairs/train" \
        --validation "$pairs/val" --rate 1e-3 --batch 4 --crop 0.5 --threads 1 \
        --licence "research and other non-commercial use only" "$@"
}
judge "$1/facades" --palette cmp-facades --trunk "$2" --steps 2000 --size 256x256 \
    --data-note "CMP facades (Tylecek and Sara 2013), 400 pairs; for research use" \
    -o facades-segmenter.safetensors
judge "$1/indoor" --fill-void=12 --palette nyu40 --trunk "$2" --steps 2400 --size 256x192 \
    --data-note "1291 of the 1449 labelled frames of NYU Depth v2 (Silberman et al. 2012), 40 classes, seams of void filled from the nearest label" \
    -o indoor-segmenter.safetensors
