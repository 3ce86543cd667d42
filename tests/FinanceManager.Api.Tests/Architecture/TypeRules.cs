using System.Reflection;
using System.Runtime.CompilerServices;

namespace FinanceManager.Api.Tests.Architecture;

/// <summary>What is asked of types, as compiled. Each rule answers the violations it finds.</summary>
internal static class TypeRules
{
    /// <summary>Validation skips a type that is not public, in silence.</summary>
    internal static IEnumerable<string> HiddenContract(IEnumerable<Type> types) =>
        from type in types
        where IsContract(type) && !type.IsPublic
        select $"{type.FullName} is not public and top-level";

    /// <summary>The API document merges types of one name into one schema.</summary>
    internal static IEnumerable<string> ContractOfOneName(IEnumerable<Type> types) =>
        from same in types.Where(IsContract).GroupBy(type => type.Name)
        where same.Count() > 1
        select $"{same.Key} is declared {same.Count()} times";

    internal static IEnumerable<string> OpenClass(IReadOnlyCollection<Type> types) =>
        from type in types
        where type.IsClass && !type.IsAbstract && !type.IsSealed && type.Name != "Program"
        where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !types.Any(other => DerivesFrom(other, type))
        select $"{type.FullName} is neither sealed nor derived from";

    internal static Type[] Written(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type => type.FullName!.StartsWith("FinanceManager.", StringComparison.Ordinal))
                .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal)),
        ];

    private static bool IsContract(Type type) =>
        type.Name.EndsWith("Request", StringComparison.Ordinal)
        || type.Name.EndsWith("Response", StringComparison.Ordinal);

    private static bool DerivesFrom(Type type, Type parent)
    {
        var above = type.BaseType;
        return above is not null
            && (above == parent || (above.IsGenericType && above.GetGenericTypeDefinition() == parent));
    }
}
