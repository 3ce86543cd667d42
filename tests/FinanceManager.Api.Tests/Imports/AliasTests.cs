using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>A file finds the account that its last one was put into.</summary>
public sealed class AliasTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_account_chosen_last_for_a_number_gets_its_next_file(string engine)
    {
        await using var home = await OpenAsync(engine);
        var first = (await home.ImportAsync(Month("03"))).OnlyAccountId();
        var chosen = await home.AccountAsync("Other");
        await home.ImportAsync(Month("04"), chosen);

        (await home.ImportAsync(Month("05"))).OnlyAccountId().ShouldBe(chosen);
        await home.ImportAsync(Month("06"), first);
        (await home.ImportAsync(Month("07"))).OnlyAccountId().ShouldBe(first);
        Items(await home.GetAsync("/accounts")).Length.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_accounts_with_files_of_one_shape_the_one_that_has_the_lines_gets_them(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (red, blue) = (await home.AccountAsync("Red"), await home.AccountAsync("Blue"));
        var march = BankFiles.Csv("2026-03-02;PADARIA;-50.00");
        await home.ImportAsync(march, red);
        await home.ImportAsync(BankFiles.Csv("2026-03-02;CAFE;-7.50"), blue);

        var again = await home.ImportAsync(march);

        (again.OnlyAccountId(), again.Count("inserted")).ShouldBe((red, 0));
        var unknown = await home.UploadAsync(BankFiles.Csv("2026-04-02;BUS;-4.00"));
        unknown.OnlyAccount().Text("accountId").ShouldBeNull("neither has its lines: a person must say");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Files_that_are_never_committed_make_room_for_others(string engine)
    {
        await using var home = await OpenAsync(engine);
        var first = IdOf(await home.UploadAsync(BankFiles.Csv("2026-03-02;PADARIA;-50.00")));
        for (var i = 0; i < 50; i++)
            await home.UploadAsync(BankFiles.Csv($"2026-03-02;CAFE {i};-7.50"));

        var listed = Ids(await home.GetAsync("/imports?limit=100"));

        listed.Length.ShouldBe(50);
        listed.ShouldNotContain(first);
    }

    private static byte[] Month(string month) => BankFiles.Ofx(null, "", $"2026{month}02 -50.00 A{month} PADARIA");
}
