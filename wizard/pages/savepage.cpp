#include "savepage.h"
