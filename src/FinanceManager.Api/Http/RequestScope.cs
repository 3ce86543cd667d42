using System.Collections;
using System.Security.Cryptography;
using FinanceManager.Api.Data;

namespace FinanceManager.Api.Http;

/// <summary>
/// On every log line of a request: its id and, from when the household is known, a mark of it that only tells whether two
/// lines are about the same one.
/// </summary>
internal sealed class RequestScope(HttpContext context, byte[] key) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const int MarkBytes = 8;

    public int Count => Household is null ? 1 : 2;

    public KeyValuePair<string, object?> this[int index] =>
        index switch
        {
            0 => new("RequestId", context.TraceIdentifier),
            1 when Household is { } household => new("Household", household),
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };

    private string? Household =>
        context.RequestServices.GetService<Tenant>()?.Household is { } household
            ? Convert.ToHexStringLower(HMACSHA256.HashData(key, household.Value.ToByteArray()).AsSpan(0, MarkBytes))
            : null;

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
