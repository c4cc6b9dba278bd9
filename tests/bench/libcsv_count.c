/* SPDX-License-Identifier: Apache-2.0 */

/* The yardstick for `check`: the few lines that parse a file with libcsv and count its cells and
 * rows, and do nothing else with them. libcsv_count FILE */

#include <csv.h>
#include <stdio.h>

struct counts
{
    unsigned long cells, rows;
};

static void cell(void *text, size_t length, void *data)
{
    (void)text;
    (void)length;
    ++((struct counts *)data)->cells;
}

static void row(int end, void *data)
{
    (void)end;
    ++((struct counts *)data)->rows;
}

int main(int argc, char **argv)
{
    static char buffer[65536];
    struct counts counts = {0, 0};
    struct csv_parser parser;
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    size_t length;

    if (!file || csv_init(&parser, 0) != 0) {
        fputs("usage: libcsv_count FILE\n", stderr);
        return 2;
    }
    while ((length = fread(buffer, 1, sizeof buffer, file)) > 0) {
        if (csv_parse(&parser, buffer, length, cell, row, &counts) != length) {
            fputs(csv_strerror(csv_error(&parser)), stderr);
            return 1;
        }
    }
    csv_fini(&parser, cell, row, &counts);
    printf("%lu rows, %lu cells\n", counts.rows, counts.cells);
    csv_free(&parser);
    fclose(file);
    return 0;
}
