using System.Buffers;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;

namespace FinanceManager.Api.Telemetry;

/// <summary>
/// Adds up what is measured and writes it as lines of CloudWatch's embedded metric format, which the log agent turns into
/// metrics without any call: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
/// </summary>
internal sealed class EmbeddedMetrics : IDisposable
{
    internal const string Namespace = "AiFinanceManager";

    // The format takes a hundred values of a metric in a line.
    private const int ValuesInLine = 100;

    // Beyond it a request's time takes the place of another by chance, so that every one is as likely to be among them.
    private const int MostTimes = 20 * ValuesInLine;

    private const string RequestDuration = "http.server.request.duration";

    private static readonly Dictionary<string, (string Name, string Unit)> Sums = new()
    {
        ["finance.login.failures"] = ("LoginFailures", "Count"),
        ["finance.import.rows"] = ("ImportRows", "Count"),
        ["finance.ai.cost"] = ("AiCost", "None"),
        ["finance.faults"] = ("Errors", "Count"),
    };

    private readonly Lock _lock = new();
    private readonly MeterListener _listener = new();
    private readonly string _environment;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, double> _sums = [];
    private readonly List<double> _times = [];
    private double _queueAge;
    private int _requests;

    internal EmbeddedMetrics(string environment, TimeProvider clock)
    {
        (_environment, _clock) = (environment, clock);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsWanted(instrument))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Note(i.Name, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Note(i.Name, value, tags));
        _listener.Start();
    }

    /// <summary>What was measured since the last time, one line of JSON each; also that nothing was.</summary>
    internal IReadOnlyList<string> Take()
    {
        lock (_lock)
        {
            var lines = new List<string>();
            // The first line holds all; further ones only times.
            var times = _times.Chunk(ValuesInLine).ToList();
            lines.Add(Line(true, times.FirstOrDefault() ?? []));
            lines.AddRange(times.Skip(1).Select(more => Line(false, more)));
            _sums.Clear();
            _times.Clear();
            _requests = 0;
            return lines;
        }
    }

    public void Dispose() => _listener.Dispose();

    private static bool IsWanted(Instrument instrument) =>
        instrument.Meter.Name == Measurements.MeterName || instrument.Name == RequestDuration;

    private void Note(string instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // The load balancer asks every few seconds whether all is well; that is no use of the program.
        if (instrument == RequestDuration && IsHealthCheck(tags))
            return;
        lock (_lock)
        {
            if (instrument == RequestDuration)
                NoteTime(value * 1000);
            else if (instrument == Measurements.QueueAge.Name)
                _queueAge = value;
            else if (Sums.ContainsKey(instrument))
                _sums[instrument] = _sums.GetValueOrDefault(instrument) + value;
        }
    }

    private void NoteTime(double milliseconds)
    {
        _requests++;
        if (_times.Count < MostTimes)
            _times.Add(milliseconds);
        else if (Random.Shared.Next(_requests) is var place && place < MostTimes)
            _times[place] = milliseconds;
    }

    private static bool IsHealthCheck(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
            if (tag.Key == "http.route")
                return tag.Value is "/health" or "/ready" or "/live";
        return false;
    }

    private string Line(bool whole, double[] times)
    {
        var metrics = new List<(string Name, string Unit)>();
        if (whole)
            metrics.AddRange([("Requests", "Count"), ("QueueAge", "Seconds"), .. Sums.Values]);
        if (times.Length > 0)
            metrics.Add(("Latency", "Milliseconds"));

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("_aws");
            json.WriteNumber("Timestamp", _clock.GetUtcNow().ToUnixTimeMilliseconds());
            json.WriteStartArray("CloudWatchMetrics");
            json.WriteStartObject();
            json.WriteString("Namespace", Namespace);
            json.WriteStartArray("Dimensions");
            json.WriteStartArray();
            json.WriteStringValue("Environment");
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteStartArray("Metrics");
            foreach (var (name, unit) in metrics)
            {
                json.WriteStartObject();
                json.WriteString("Name", name);
                json.WriteString("Unit", unit);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteString("Environment", _environment);
            if (whole)
                WriteTotals(json);
            if (times.Length > 0)
                WriteTimes(json, times);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteTotals(Utf8JsonWriter json)
    {
        json.WriteNumber("Requests", _requests);
        json.WriteNumber("QueueAge", Math.Round(_queueAge, 1));
        foreach (var (instrument, (name, _)) in Sums)
            json.WriteNumber(name, Math.Round(_sums.GetValueOrDefault(instrument), 6));
    }

    private static void WriteTimes(Utf8JsonWriter json, double[] times)
    {
        json.WriteStartArray("Latency");
        foreach (var time in times)
            json.WriteNumberValue(Math.Round(time, 1));
        json.WriteEndArray();
    }
}
