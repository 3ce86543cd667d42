using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Api.Tests.Http;

/// <summary>Everything that reached a log: messages, scopes, values and exceptions.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = [];
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    internal IReadOnlyList<string> Lines => [.. _lines];

    internal string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Writer(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logs._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var parts = new List<string> { logLevel.ToString(), category, formatter(state, exception) };
            logs._scopes.ForEachScope((scope, list) => list.Add(Show(scope)), parts);
            parts.Add(Show(state));
            parts.Add(exception?.ToString() ?? "");
            logs._lines.Enqueue(string.Join(" | ", parts));
        }

        private static string Show(object? value) =>
            value is IEnumerable<KeyValuePair<string, object>> pairs
                ? string.Join(", ", pairs.Select(p => $"{p.Key}={p.Value}"))
                : $"{value}";
    }
}
