#include "passwordspage.h"
