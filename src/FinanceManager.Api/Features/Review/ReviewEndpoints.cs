using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Review;

internal static class ReviewEndpoints
{
    internal static void MapReview(this IEndpointRouteBuilder api)
    {
        var review = api.MapGroup("/review").RequireRoleByMethod();
        review.MapGet("", GetReview.Handle);

        review.MapGet("/categories", ListCategoryQuestions.Handle);
        review.MapPost("/categories", DecideCategories.Handle).WriteLedger();
        review.MapPost("/categories/accept", DecideCategories.Accept).WriteLedger().WithName("acceptSuggestions");
        review.MapPost("/dismiss", DismissMatch.Handle).WriteLedger();
    }
}
