using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Users;

internal static class UserEndpoints
{
    internal static void MapUsers(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth");

        auth.MapGet("/options", GetAuthOptions.Handle).AllowAnonymous();
        auth.MapPost("/refresh", RefreshSession.Handle).AllowAnonymous();
        auth.MapPost("/logout", Logout.Handle).AllowAnonymous();

        var proving = auth.MapGroup("").RequireRateLimiting(RateLimits.SignIn).LimitByAccount();
        proving.MapPost("/register", Register.Handle).AllowAnonymous();
        proving.MapPost("/login", Login.Handle).AllowAnonymous();
        proving.MapPost("/password", ChangePassword.Handle);

        auth.MapPost("/demo", StartDemo.Handle).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        auth.MapDelete("/demo", LeaveDemo.Handle);

        auth.MapGet("/me", GetMe.Handle);
        auth.MapPatch("/me", UpdateMe.Handle);
        auth.MapGet("/sessions", ListSessions.Handle);
        auth.MapDelete("/sessions/{id}", EndSession.Handle);
    }
}
