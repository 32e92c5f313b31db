/* fold-plugin-api.h: everything a plugin needs
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

/* What a plugin states as X-Screenfold-ABI in its .plugin file. */
#define FOLD_PLUGIN_ABI "1"

#include "fold-about.h"
#include "fold-assessment.h"
#include "fold-band.h"
#include "fold-citation-formatter.h"
#include "fold-citation-request.h"
#include "fold-citation-result.h"
#include "fold-code.h"
#include "fold-consent.h"
#include "fold-context.h"
#include "fold-criterion.h"
#include "fold-csl.h"
#include "fold-document.h"
#include "fold-document-text.h"
#include "fold-edtf.h"
#include "fold-edtf-label.h"
#include "fold-enums.h"
#include "fold-evidence.h"
#include "fold-export-job.h"
#include "fold-export-report.h"
#include "fold-exporter.h"
#include "fold-extension.h"
#include "fold-fact.h"
#include "fold-format-info.h"
#include "fold-framework.h"
#include "fold-imported-document.h"
#include "fold-imported-library.h"
#include "fold-importer.h"
#include "fold-library.h"
#include "fold-life-event.h"
#include "fold-offer.h"
#include "fold-pages.h"
#include "fold-person.h"
#include "fold-place.h"
#include "fold-plugin-module.h"
#include "fold-policy.h"
#include "fold-quote.h"
#include "fold-record-name.h"
#include "fold-relation.h"
#include "fold-session.h"
#include "fold-setting.h"
#include "fold-source.h"
#include "fold-speaker.h"
#include "fold-step.h"
#include "fold-story.h"
#include "fold-timeline-layer.h"
#include "fold-view.h"
#include "fold-view-provider.h"
#include "fold-window-actions.h"
