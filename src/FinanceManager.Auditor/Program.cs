using FinanceManager.Auditor;

// Lambda holds the request until there is an invocation, which may take a day.
using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
var runtime = new LambdaRuntime(http, Variable("AWS_LAMBDA_RUNTIME_API"));
try
{
    var settings = AuditSettings.Read(Environment.GetEnvironmentVariable);
    using var aws = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
    await runtime.RunAsync(
        async ct =>
        {
            // Lambda renews them between invocations.
            var credentials = new AwsCredentials(
                Variable("AWS_ACCESS_KEY_ID"),
                Variable("AWS_SECRET_ACCESS_KEY"),
                Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN")
            );
            var backups = new AwsBackups(aws, credentials, settings.Endpoint, TimeProvider.System);
            await new Audit(settings, backups, TimeProvider.System, Console.Out).RunAsync(ct);
        },
        CancellationToken.None
    );
}
catch (InvalidOperationException fault)
{
    await runtime.FailAsync(fault, CancellationToken.None);
    throw;
}

static string Variable(string name) =>
    Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{name} is missing.");
