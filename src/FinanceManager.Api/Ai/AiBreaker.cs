namespace FinanceManager.Api.Ai;

/// <summary>
/// While the service fails again and again, this instance leaves it alone, for a minute and then twice as long each time.
/// A spending limit of the account leaves it alone for an hour at once.
/// </summary>
internal sealed class AiBreaker(TimeProvider clock)
{
    private const int Enough = 5;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    /// <returns>How long nobody is to be asked; zero where asking is fine.</returns>
    internal TimeSpan Wait()
    {
        lock (_lock)
        {
            var wait = _closedUntil - clock.GetUtcNow();
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    internal void Worked()
    {
        lock (_lock)
            _failures = 0;
    }

    internal void Failed(FailureKind kind)
    {
        lock (_lock)
        {
            if (kind is FailureKind.SpendLimit)
                _closedUntil = clock.GetUtcNow() + Longest;
            else if (kind is FailureKind.Busy or FailureKind.TimedOut && ++_failures >= Enough)
                _closedUntil = clock.GetUtcNow() + Min(First * Math.Pow(2, Math.Min(_failures - Enough, 10)), Longest);
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
