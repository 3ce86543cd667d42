using FinanceManager.Api.Categorization;
using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Review;

internal static class ReviewEndpoints
{
    internal static void MapReview(this IEndpointRouteBuilder api)
    {
        var review = api.MapGroup("/review").RequireRoleByMethod();
        review.MapGet("", GetReview.Handle);

        review.MapGet("/categories", ListCategoryQuestions.Handle);
        review.MapPost("/dismiss", DismissMatch.Handle).WriteLedger();

        var decisions = review.MapGroup("/categories").LoadCascade().WriteLedger();
        decisions.MapPost("", DecideCategories.Handle);
        decisions.MapPost("/accept", DecideCategories.Accept).WithName("acceptSuggestions").MayTakeLong();
    }
}
