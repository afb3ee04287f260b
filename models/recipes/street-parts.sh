#!/bin/sh -e
# Makes the pairs of the street model's last stage: those of DATA/street/train, and up to 30 parts of
# every Cityscapes frame of full resolution in DATA/cityscapes-full (photo, labelIds), with their
# colours stretched; see StreetParts.java.
#
#   models/recipes/street-parts.sh DATA DATA/street-parts
#
# VEDUTA as in street.sh.
frames=$1/cityscapes-full
labels=$(mktemp -d)
trap 'rm -rf "$labels"' EXIT
for file in "$frames/labelIds/"*.png; do
    ${VEDUTA:-target/app/veduta} convert "$file" --encoding cityscapes-label-ids \
        --to cityscapes-train-ids -o "$labels/$(basename "$file")"
done
java "$(dirname "$0")/StreetParts.java" "$frames/photo" "$labels" "$2" 30
for folder in photo label; do cp "$1/street/train/$folder/"* "$2/$folder/"; done
