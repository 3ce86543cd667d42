using System.Runtime.CompilerServices;

namespace FinanceManager.Api.Http;

/// <summary>Which members the body of a PATCH names: one that is there and null clears, one that is absent stays.</summary>
internal sealed class GivenMembers
{
    private readonly HashSet<string> _names = [];

    /// <summary>Called by the accessor that the deserializer runs for each member it finds.</summary>
    internal T Note<T>(T value, [CallerMemberName] string member = "")
    {
        _names.Add(member);
        return value;
    }

    internal bool Has(string member) => _names.Contains(member);
}
