#include "locationpage.h"
