/* fold-terminal.c: how much room the terminal has
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

/**
 * fold_terminal_get_width:
 * @descriptor: where text goes to
 *
 * Returns: the width of the terminal in cells; 0 for a file, a pipe or a
 *   terminal that does not tell: there nothing is to be cut
 */
int
fold_terminal_get_width (int descriptor)
{
  struct winsize size = { 0 };

  if (!isatty (descriptor) || ioctl (descriptor, TIOCGWINSZ, &size) != 0)
    return 0;

  return size.ws_col;
}
