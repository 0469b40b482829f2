provider "vault" {
  # ruleid: tls-verification-disabled
  skip_tls_verify = true
}

provider "helm" {
  kubernetes {
    # ruleid: tls-verification-disabled
    insecure_skip_tls_verify = true
  }
}

resource "kubernetes_deployment" "shop" {
  env = {
    # ruleid: tls-verification-disabled
    NODE_TLS_REJECT_UNAUTHORIZED = "0"
  }
}

provider "nomad" {
  # ok: tls-verification-disabled
  skip_verify = var.skip_verify
}

provider "consul" {
  # ok: tls-verification-disabled
  insecure_skip_tls_verify = false
  # ok: tls-verification-disabled
  ca_file = "/etc/ssl/our-ca.pem"
}
