provider "vsphere" {
  # ruleid: tls-verification-disabled
  allow_unverified_ssl = true
}

provider "consul" {
  # ruleid: tls-verification-disabled
  insecure_https = true
}

provider "vcd" {
  # ok: tls-verification-disabled
  allow_unverified_ssl = var.laboratory
}

resource "kubernetes_deployment" "shop" {
  env {
    # ruleid: tls-verification-disabled
    name  = "NODE_TLS_REJECT_UNAUTHORIZED"
    value = "0"
  }
  env {
    # ok: tls-verification-disabled
    name  = "NPM_CONFIG_STRICT_SSL"
    value = "true"
  }
}
