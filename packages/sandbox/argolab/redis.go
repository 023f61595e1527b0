package main

import (
	"time"

	"github.com/alicebob/miniredis/v2"
)

// serveRedis answers on addr until it is killed. miniredis has no clock of its own: keys expire by FastForward.
func serveRedis(addr string) error {
	m := miniredis.NewMiniRedis()
	if err := m.StartAddr(addr); err != nil {
		return err
	}
	for range time.Tick(time.Second) {
		m.FastForward(time.Second)
	}
	return nil
}
