using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace FinanceManager.Api.Http;

/// <summary>
/// Words of an enumeration are written in a query as they are in JSON. The framework's binder knows only the C# spelling,
/// and numbers, which are no part of the contract.
/// </summary>
internal static class QueryWords
{
    /// <summary>Finds the enumerations in each route's query, once.</summary>
    internal static RouteGroupBuilder WithQueryWords(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            var handler = endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault();
            var words = handler?.GetParameters().SelectMany(Words).ToDictionary();
            if (words is { Count: > 0 })
                endpoint.Metadata.Add(new EnumeratedQuery(words));
        });
        return group;
    }

    internal static void UseQueryWords(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint()?.Metadata.GetMetadata<EnumeratedQuery>() is { } known)
                    context.Request.Query = new QueryCollection(
                        context.Request.Query.ToDictionary(q => q.Key, q => known.Spell(q.Key, q.Value))
                    );
                return next(context);
            }
        );

    private static IEnumerable<KeyValuePair<string, Type>> Words(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(AsParametersAttribute))
            ? parameter.ParameterType.GetProperties().SelectMany(p => Word(p.Name, p, p.PropertyType))
            : Word(parameter.Name!, parameter, parameter.ParameterType);

    private static IEnumerable<KeyValuePair<string, Type>> Word(string name, ICustomAttributeProvider member, Type type)
    {
        var named = (FromQueryAttribute?)member.GetCustomAttributes(typeof(FromQueryAttribute), true).FirstOrDefault();
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            yield return new(named?.Name ?? name, type);
    }

    private sealed class EnumeratedQuery(Dictionary<string, Type> words)
    {
        private readonly Dictionary<string, Type> _words = new(words, StringComparer.OrdinalIgnoreCase);

        /// <summary>The C# spelling of a known word; anything else becomes what the binder refuses.</summary>
        internal StringValues Spell(string name, StringValues given)
        {
            if (!_words.TryGetValue(name, out var type))
                return given;
            return new([.. given.Select(text => Array.Find(Enum.GetNames(type), n => Same(n, text)) ?? "?")]);
        }

        private static bool Same(string word, string? text) =>
            System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(word) == text;
    }
}
