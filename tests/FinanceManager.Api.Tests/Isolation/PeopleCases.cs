using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Isolation.Stranger;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Households, people, their sessions, and what the machines ask.</summary>
internal static class PeopleCases
{
    internal static IEnumerable<IsolationCase> All => [.. Households, .. Members, .. Signing, .. Persons, .. Machines];

    private static IEnumerable<IsolationCase> Households =>
        [
            new("listHouseholds", (_, _) => new Call(), SeesOwn),
            new("foundHousehold", (_, _) => Call.Json(new { name = "Second", baseCurrency = "EUR" }), SeesOwn),
            new("getHousehold", (_, b) => In(b)),
            new("updateHousehold", (_, b) => In(b).With(new { name = b.Mark })),
        ];

    private static IEnumerable<IsolationCase> Members =>
        [
            new("listMembers", (_, b) => In(b)),
            new(
                "addMember",
                async (_, b) => In(b).With(new { email = (await b.NewPersonAsync()).Email, role = "viewer" })
            ),
            new("changeMemberRole", async (_, b) => Member(b, await b.NewMemberAsync()).With(new { role = "editor" })),
            new("changeMemberRole", async (own, b) => Member(own, await b.NewMemberAsync()).With(Owner)),
            new("removeMember", async (_, b) => Member(b, await b.NewMemberAsync())),
            new("removeMember", async (own, b) => Member(own, await b.NewMemberAsync())),
        ];

    private static IEnumerable<IsolationCase> Signing =>
        [
            new("getAuthOptions", (_, _) => new Call(), SeesOwn),
            new(
                "register",
                async (own, b) => Registration(own == b ? (await b.NewPersonAsync()).Email : b.Owner.Email),
                SeesOwn
            ),
            new(
                "login",
                (own, b) =>
                    Call.Json(new { email = b.Owner.Email, password = own == b ? Visitor.Password : "not what it is" })
            ),
            new("refreshSession", (_, _) => new Call(), SeesOwn, ofSession: true),
            new("logout", (_, _) => new Call(), SeesOwn, ofSession: true),
            new("startDemo", (_, _) => new Call(), SeesOwn, ofSession: true),
            new("leaveDemo", (_, _) => new Call()) { Rightful = InDemoAsync },
        ];

    private static IEnumerable<IsolationCase> Persons =>
        [
            new("getMe", (_, _) => new Call(), SeesOwn),
            new("updateMe", (_, _) => Call.Json(new { locale = "es" }), SeesOwn),
            new(
                "changePassword",
                (_, _) => Call.Json(new { currentPassword = Visitor.Password, newPassword = Visitor.Password }),
                SeesOwn
            ),
            new("listSessions", (_, _) => new Call(), SeesOwn),
            new("endSession", async (_, b) => Call.Id(await b.NewSessionAsync())),
        ];

    private static IEnumerable<IsolationCase> Machines =>
        [
            new("getHealth", (_, _) => new Call(), SeesOwn),
            new("getLive", (_, _) => new Call(), SeesOwn),
            new("getReady", (_, _) => new Call(), SeesOwn),
        ];

    private static async Task<Visitor> InDemoAsync(TestHost host)
    {
        var visitor = new Visitor(host);
        var demo = await visitor.SendAsync(HttpMethod.Post, "/auth/demo");
        visitor.AccessToken = await Visitor.TextOfAsync(demo, "accessToken");
        return visitor;
    }

    private static object Owner => new { role = "owner" };

    private static Call In(HouseholdRows household) => new Call().At(("householdId", household.Id));

    private static Call Member(HouseholdRows household, string userId) =>
        new Call().At(("householdId", household.Id), ("userId", userId));

    private static Call Registration(string email) =>
        Call.Json(
            new
            {
                email,
                password = Visitor.Password,
                displayName = "Someone",
            }
        );
}
