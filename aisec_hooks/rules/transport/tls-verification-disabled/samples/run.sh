#!/usr/bin/env bash
# ruleid: tls-verification-disabled
curl -sSk "https://$host/status"
# ruleid: tls-verification-disabled
curl --insecure -o tool.tar.gz "https://$host/tool.tar.gz"
# ruleid: tls-verification-disabled
wget --no-check-certificate "https://$host/tool.tar.gz"
# ruleid: tls-verification-disabled
git -c http.sslVerify=false clone "https://$host/repo.git"
# ruleid: tls-verification-disabled
git config --global http.sslVerify false
# ruleid: tls-verification-disabled
export NODE_TLS_REJECT_UNAUTHORIZED=0
# ruleid: tls-verification-disabled
sudo curl -k "https://$host/status"
# ruleid: tls-verification-disabled
npm config set strict-ssl false
# ruleid: tls-verification-disabled
kubectl --insecure-skip-tls-verify=true get pods
# ruleid: tls-verification-disabled
GIT_SSL_NO_VERIFY=1 git fetch

# ok: tls-verification-disabled
curl -sS "https://$host/status"
# ok: tls-verification-disabled
curl --cacert /etc/ssl/our-ca.pem "https://$host/status"
# ok: tls-verification-disabled
wget --ca-certificate=/etc/ssl/our-ca.pem "https://$host/tool.tar.gz"
# ok: tls-verification-disabled
git config --global http.sslVerify true
# ok: tls-verification-disabled
export NODE_TLS_REJECT_UNAUTHORIZED=1
# ok: tls-verification-disabled
tar -k -xf tool.tar.gz
# ok: tls-verification-disabled
echo "curl -k is a bad idea"
