# {"<namespace>/<name>": {KEY: value}}
output "secrets" {
  value     = { for namespace in var.namespaces : "${namespace}/database" => local.database }
  sensitive = true
}
