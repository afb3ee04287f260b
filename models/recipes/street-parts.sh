#!/bin/sh -e
# Makes the pairs of the street model's last stage: those of DATA/street/train, and up to 30 parts of
# every Cityscapes frame of full resolution in DATA/cityscapes-full (photo, labelIds), with their
# colours stretched; see StreetParts.java.
#
#   models/recipes/street-parts.sh DATA DATA/street-parts
here=$(dirname "$0")
java "$here/StreetParts.java" "$1/cityscapes-full" "$2" 30
for folder in photo label; do cp "$1/street/train/$folder/"* "$2/$folder/"; done
