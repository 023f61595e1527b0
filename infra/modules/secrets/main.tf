# What the apps must know and nobody else: put into the cluster as Secrets after the apply. It is in the state too, as
# every password that a provider makes: the bucket is private, and the state is deleted with the environment.
locals {
  password = urlencode(var.database.password)
  direct   = "postgresql://${var.database.user}:${local.password}@${var.database.host}:${var.database.port}/${var.database.database}?sslmode=require"

  database = {
    # Through the pool: what an app should use.
    DATABASE_URL = var.pooled_uri
    # Past the pool, for migrations: a pool in transaction mode has no session.
    DIRECT_DATABASE_URL = local.direct
  }
}
