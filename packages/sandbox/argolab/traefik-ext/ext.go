// Package ext stands for a module of Traefik's that is published nowhere: its types are empty in the open-source program.
package ext

// HTTP extends the HTTP part of a dynamic configuration by nothing.
type HTTP struct{}

// Router extends a router by nothing.
type Router struct{}
