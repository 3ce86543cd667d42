namespace FinanceManager.Domain.Tests;

public sealed class IdsTests
{
    [Fact]
    public void Every_id_is_version_seven_and_survives_text()
    {
        Survives(UserId.New(), UserId.TryParse);
        Survives(HouseholdId.New(), HouseholdId.TryParse);
        Survives(AccountId.New(), AccountId.TryParse);
        Survives(TransactionId.New(), TransactionId.TryParse);
        Survives(SplitId.New(), SplitId.TryParse);
        Survives(TransferId.New(), TransferId.TryParse);
        Survives(CategoryId.New(), CategoryId.TryParse);
        Survives(RuleId.New(), RuleId.TryParse);
        Survives(ImportId.New(), ImportId.TryParse);
        Survives(ChangeSetId.New(), ChangeSetId.TryParse);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0198c7a0-0000-7000-8000-00000000000z")]
    public void Anything_else_is_no_id(string? text)
    {
        AccountId.TryParse(text, null, out var id).ShouldBeFalse();
        id.ShouldBe(default);
    }

    private delegate bool Parser<TId>(string? text, IFormatProvider? provider, out TId id);

    private static void Survives<TId>(TId id, Parser<TId> tryParse)
        where TId : struct, ITypedId<TId>
    {
        id.Value.Version.ShouldBe(7);
        tryParse(id.ToString(), null, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(id);
        TId.From(id.Value).ShouldBe(id);
    }
}
