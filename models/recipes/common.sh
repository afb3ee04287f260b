# What the recipes of the rendering models share; read by them, not run.
#
# $2 is the distilled perception network, $3 VGG-19 (models/README.md names both); VEDUTA is the
# program, if it is not the one that is built here.
distilled=$2
vgg=$3
veduta() { ${VEDUTA:-target/app/veduta} "$@"; }
levels=conv1_1,conv2_1_aux,conv3_1_aux,conv4_1_aux,conv5_1_aux
shares=0.5,0.5,1,1,2,2
joined_levels=vgg/conv1_2,vgg/conv2_2,vgg/conv3_1,distilled/conv1_1_aux,distilled/conv2_1_aux,distilled/conv3_1_aux,distilled/conv4_1_aux,distilled/conv5_1_aux
joined_shares=1,0.5,0.7,1,0.3,0.3,0.7,1.5,2
