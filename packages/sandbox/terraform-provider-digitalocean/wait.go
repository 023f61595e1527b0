package main

import (
	"context"
	"os"
	"strconv"
	"time"
)

// timeScale divides every wait: SANDBOX_TIME_SCALE is how much faster the sandbox's clock goes.
func timeScale() float64 {
	scale, err := strconv.ParseFloat(os.Getenv("SANDBOX_TIME_SCALE"), 64)
	if err != nil || scale <= 0 {
		return 1
	}
	return scale
}

func scaled(wait time.Duration) time.Duration {
	return max(time.Duration(float64(wait)/timeScale()), 20*time.Millisecond)
}

// pause ends early with the context's error when terraform was interrupted.
func pause(ctx context.Context, wait time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(scaled(wait)):
		return nil
	}
}
