package main

import "strings"

// partId is how the state names a part of a database cluster; `kind` is empty for pools.
func partId(kind, cluster, name string) string {
	if kind == "" {
		return cluster + "/" + name
	}
	return cluster + "/" + kind + "/" + name
}

func splitPartId(id string) (cluster, name string) {
	parts := strings.Split(id, "/")
	return parts[0], parts[len(parts)-1]
}
