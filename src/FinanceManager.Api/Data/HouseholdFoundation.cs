using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Households;

namespace FinanceManager.Api.Data;

internal static class HouseholdFoundation
{
    /// <summary>Adds a household as every one begins: one owner and the default categories. The caller has entered it.</summary>
    internal static void Found(this FinanceDbContext db, Household household, UserId owner)
    {
        db.Act.Describe("household.founded", kind: ChangeKind.Setup);
        db.Households.Add(household);
        db.Memberships.Add(new Membership(household.Id, owner, Role.Owner));
        var parents = new Dictionary<string, CategoryId>();
        foreach (var (position, category) in DefaultCategories.All.Index())
        {
            var row = new Category(
                category.Key,
                category.ParentKey is { } parent ? parents[parent] : null,
                category.Kind,
                name: null,
                category.Colour,
                category.Icon,
                position
            );
            parents[category.Key] = row.Id;
            db.Categories.Add(row);
        }
    }
}
