using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FinanceManager.Api.Telemetry;

/// <summary>Where measurements go: to CloudWatch by the log, to a collector by OTLP, or nowhere. There is no public endpoint.</summary>
/// <param name="Environment">Named in every metric, as <c>production</c>.</param>
/// <param name="Embedded">Lines of CloudWatch's embedded metric format among the logs.</param>
/// <param name="Collector">Base address of an OTLP collector that speaks HTTP.</param>
internal sealed record TelemetrySettings(string Environment, bool Embedded, Uri? Collector);

internal static class TelemetryServices
{
    private static readonly string[] Meters =
    [
        Measurements.MeterName,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.RateLimiting",
        "System.Runtime",
        "Npgsql",
    ];

    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Npgsql"];

    internal static void AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        if (settings.Embedded)
        {
            services.AddSingleton(p => new EmbeddedMetrics(settings.Environment, p.GetRequiredService<TimeProvider>()));
            services.AddHostedService<EmbeddedMetricsWriter>();
        }
        if (settings.Collector is { } collector)
            services.AddHostedService(_ => new Export(settings.Environment, collector));
    }

    /// <summary>Both providers, for as long as the server runs; what is measured last is sent when it stops.</summary>
    private sealed class Export(string environment, Uri collector) : IHostedService
    {
        private MeterProvider? _meters;
        private TracerProvider? _traces;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder
                .CreateEmpty()
                .AddService("finance-manager")
                .AddAttributes([new("deployment.environment.name", environment)]);
            _meters = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter(Meters)
                .AddOtlpExporter(o => To(o, "v1/metrics"))
                .Build();
            _traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource(Sources)
                .AddOtlpExporter(o => To(o, "v1/traces"))
                .Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _meters?.Dispose();
            _traces?.Dispose();
            return Task.CompletedTask;
        }

        private void To(OtlpExporterOptions options, string signal)
        {
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = new Uri(new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/"), signal);
        }
    }
}
