using System.Diagnostics;
using System.Text.Json;
using FinanceManager.Documents;

// Reads each of the named files in this process, as the server's worker does: the first time, as after a start, and the
// median and the slowest twentieth of a hundred times more. A JSON line each.
const int runs = 100;
var options = new DocumentOptions { Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime) };
foreach (var path in args)
{
    var times = new List<double>();
    DocumentReading? reading = null;
    for (var run = 0; run <= runs; run++)
    {
        var begin = Stopwatch.GetTimestamp();
        reading = await DocumentReader.ReadAsync(path, options, CancellationToken.None);
        times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }
    var later = times.Skip(1).Order().ToList();
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                what = "document",
                file = Path.GetFileName(path),
                method = $"{reading!.Method}",
                proved = reading.IsProved,
                first_ms = Math.Round(times[0], 1),
                median_ms = Math.Round(later[runs / 2], 2),
                p95_ms = Math.Round(later[runs * 95 / 100], 2),
            }
        )
    );
}
