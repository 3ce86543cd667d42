using System.Diagnostics.Metrics;

namespace FinanceManager.Api.Telemetry;

/// <summary>What the program counts about itself, beside what the framework does. Never about whom.</summary>
internal static class Measurements
{
    internal const string MeterName = "FinanceManager";

    private static readonly Meter Meter = new(MeterName);

    internal static readonly Counter<long> LoginFailures = Meter.CreateCounter<long>(
        "finance.login.failures",
        "{attempt}",
        "Sign-ins that were refused."
    );

    internal static readonly Counter<long> ImportRows = Meter.CreateCounter<long>(
        "finance.import.rows",
        "{row}",
        "Transactions that came in by files."
    );

    internal static readonly Counter<double> AiCost = Meter.CreateCounter<double>(
        "finance.ai.cost",
        "USD",
        "What the language model cost, by its list prices."
    );

    internal static readonly Counter<long> Faults = Meter.CreateCounter<long>(
        "finance.faults",
        "{fault}",
        "Requests and jobs that ended in an error that nobody foresaw."
    );

    internal static readonly Gauge<double> QueueAge = Meter.CreateGauge<double>(
        "finance.queue.age",
        "s",
        "How long the job that is due longest has waited."
    );
}
