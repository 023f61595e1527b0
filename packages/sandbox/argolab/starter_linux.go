package main

import "golang.org/x/sys/unix"

// killWithStarter is for a controller that was stopped by SIGSTOP and can read nothing: only the kernel ends it.
func killWithStarter() {
	_ = unix.Prctl(unix.PR_SET_PDEATHSIG, uintptr(unix.SIGKILL), 0, 0, 0)
}
