using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Recurring;

internal static class RecurringEndpoints
{
    internal static void MapRecurring(this IEndpointRouteBuilder api)
    {
        var recurring = api.MapGroup("/recurring").RequireRoleByMethod();
        recurring.MapGet("", ListRecurring.Handle);
        recurring.MapGet("/calendar", GetRecurringCalendar.Handle);
        recurring.MapGet("/{id}", GetRecurring.Handle);
        // It reads for long and takes the household's lock only to write.
        recurring.MapPost("/search", SearchRecurring.Handle).MayTakeLong();

        var writes = recurring.MapGroup("").WriteLedger();
        writes.MapPost("", EnterRecurring.Handle);
        writes.MapPatch("/{id}", EditRecurring.Handle);
        writes.MapDelete("/{id}", DeleteRecurring.Handle);

        var forecast = api.MapGroup("/forecast").RequireRoleByMethod();
        forecast.MapGet("", GetForecast.Handle);
        forecast.MapGet("/safe-to-spend", GetSafeToSpend.Handle);
    }
}
