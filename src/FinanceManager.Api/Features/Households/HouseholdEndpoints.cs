using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Households;

internal static class HouseholdEndpoints
{
    internal static void MapHouseholds(this IEndpointRouteBuilder api)
    {
        var households = api.MapGroup("/households");
        households.MapGet("", ListHouseholds.Handle);
        households.MapPost("", FoundHousehold.Handle);

        var one = households.MapGroup($"/{{{Policies.HouseholdInPath}}}");
        one.MapGet("", GetHousehold.Handle).RequireAuthorization(Policies.Viewer);
        one.MapPatch("", UpdateHousehold.Handle).RequireAuthorization(Policies.Owner);

        var members = one.MapGroup("/members");
        members.MapGet("", ListMembers.Handle).RequireAuthorization(Policies.Viewer);
        members
            .MapPost("", AddMember.Handle)
            .RequireAuthorization(Policies.Owner)
            .RequireRateLimiting(RateLimits.SignIn);
        members.MapPatch("/{userId}", ChangeMemberRole.Handle).RequireAuthorization(Policies.Owner);
        members.MapDelete("/{userId}", RemoveMember.Handle).RequireAuthorization(Policies.Viewer);
    }
}
