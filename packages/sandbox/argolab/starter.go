package main

import (
	"io"
	"os"
	"syscall"
	"time"
)

// endWithStarter makes a program of the laboratory end when its starter is gone, however it went: the
// starter holds the other end of standard input. Commands that run to their end by themselves are left alone.
func endWithStarter() {
	if os.Getenv("ARGOLAB_END_WITH_STDIN") == "" {
		return
	}
	os.Unsetenv("ARGOLAB_END_WITH_STDIN") // not for helm, git and kustomize, which it may call
	killWithStarter()
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		_ = syscall.Kill(os.Getpid(), syscall.SIGTERM)
		time.Sleep(5 * time.Second)
		os.Exit(1)
	}()
}
