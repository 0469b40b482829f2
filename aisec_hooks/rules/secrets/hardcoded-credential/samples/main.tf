variable "db_password" {
  type = string
  # ruleid: hardcoded-credential
  default = "k9vQ2pLx7T"
}

variable "api_token" {
  # ok: hardcoded-credential
  type      = string
  sensitive = true
}

resource "aws_db_instance" "shop" {
  # ruleid: hardcoded-credential
  password = "k9vQ2pLx7T"
  tags = {
    # ruleid: hardcoded-credential
    client_secret = "w8-7Hq2_pZ4x"
  }
}

resource "aws_db_instance" "orders" {
  # ok: hardcoded-credential
  password = var.db_password
  # ok: hardcoded-credential
  master_password = "${random_password.orders.result}1"
  # ok: hardcoded-credential
  kms_key = data.aws_kms_key.orders.arn
}

resource "helm_release" "shop" {
  set_sensitive {
    # ruleid: hardcoded-credential
    name  = "auth.password"
    value = "k9vQ2pLx7T"
  }
  set {
    # ok: hardcoded-credential
    name  = "auth.password"
    value = var.password
  }
  # ruleid: hardcoded-credential
  environment = [{ name = "JWT_SECRET", value = "k9vQ2pLx7T" }]
}
