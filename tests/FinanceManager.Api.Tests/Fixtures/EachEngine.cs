using FinanceManager.Api.Data;

namespace FinanceManager.Api.Tests.Fixtures;

/// <summary>Every promise about data holds on both engines.</summary>
public static class EachEngine
{
    public static TheoryData<string> Names { get; } = [nameof(DatabaseEngine.Sqlite), nameof(DatabaseEngine.Postgres)];

    internal static Task<TestDatabase> CreateAsync(string name, bool migrated = true) =>
        TestDatabase.CreateAsync(Enum.Parse<DatabaseEngine>(name), migrated);
}
