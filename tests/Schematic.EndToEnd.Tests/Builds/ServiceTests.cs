using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>A service and its caller: the project of the service is the description.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ServiceTests
{
    private const string Service = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOpenApi();
        var app = builder.Build();
        app.MapOpenApi();
        app.MapGet("/books/{id}", Book (int id) => new Book(id, "Emma")).WithName("GetBook").WithTags("Books");
        app.Run();

        internal sealed record Book(int Id, string Title);
        """;

    [Test]
    public void A_change_of_the_service_fails_the_build_of_the_caller_where_it_calls()
    {
        var service = CreateService();
        var caller = CreateCaller(service, "net8.0", "net10.0");

        caller.Build().Expect(Ends, Generates);
        Assert.That(caller.PathOf("bin/Debug/net10.0/Acme.Catalog.Api.dll"), Does.Not.Exist);
        caller.Build("-graph").Expect(Ends, GeneratesNothing, CompilesNothing);

        // The document does not depend on the value.
        service.Edit("Program.cs", "Emma", "Persuasion");
        caller.Build().Expect(Ends, GeneratesNothing, CompilesTimes(1));

        service.Edit("Program.cs", "string Title", "string Name");
        var broken = caller.Build().Expect(Fails, Generates);
        Assert.That(broken.Errors.Select(error => (error.Code, error.File)).Distinct(), Is.EqualTo(new[] { ("CS1061", caller.PathOf("Caller.cs")) }));

        service.Edit("Program.cs", "string Name)", "string Name");
        var faulty = caller.Build().Expect(Fails);
        Assert.That(faulty.Errors.Select(error => error.File).Distinct(), Is.EqualTo(new[] { service.PathOf("Program.cs") }));
    }

    [Test]
    public void A_caller_and_its_service_build_as_an_isolated_graph([Values] bool hasFrameworks)
    {
        var service = CreateService();
        var caller = CreateCaller(service, hasFrameworks ? ["net8.0", "net10.0"] : []).WriteProject();
        // An isolated build never restores.
        DotNet.Run(service.Directory, "restore");
        DotNet.Run(caller.Directory, "restore");

        caller.Build("-graph", "-isolate", "--no-restore").Expect(Ends, Generates);
        caller.Build("-graph", "-isolate", "--no-restore").Expect(Ends, GeneratesNothing, CompilesNothing);

        service.Edit("Program.cs", "string Title", "string Name");
        var broken = caller.Build("-graph", "-isolate", "--no-restore").Expect(Fails, Generates);
        Assert.That(broken.Errors.Select(error => (error.Code, error.File)).Distinct(), Is.EqualTo(new[] { ("CS1061", caller.PathOf("Caller.cs")) }));
    }

    [Test]
    public void Items_of_the_deprecated_package_are_descriptions()
    {
        var consumer = Consumer.Create().WithFile("apis/games.yaml", Descriptions.Games).WithFile("apis/common.yaml", Descriptions.Common).WithProperty("SchematicOpenApiReference", "true")
            .WithItem("OpenApiReference", "apis/games.yaml", ("OutputPath", "Clients/PlayClient.cs"), ("Namespace", "Shop.Play"), ("CodeGenerator", "NSwagCSharp"));

        consumer.Build().Expect(Ends, Generates, HasType("Shop.Play.PlayClient"), Says("The metadata 'CodeGenerator' of 'OpenApiReference'"));
    }

    private static Consumer CreateService() => Consumer.CreateWithoutPackage("Acme.Catalog.Api").WithSdk("Microsoft.NET.Sdk.Web").WithFile("Program.cs", Service)
        .WithPackage("Microsoft.AspNetCore.OpenApi").WithPackage("Microsoft.Extensions.ApiDescription.Server").WriteProject();

    private static Consumer CreateCaller(Consumer service, params string[] frameworks)
    {
        var caller = Consumer.Create().WithItem("SchematicApi", service.ProjectFile).WithFile("Caller.cs", """
            internal static class Caller
            {
                public static async Task<string> TitleAsync(Shop.Apis.Catalog.CatalogClient client) => (await client.Books.GetBookAsync(1)).Title;
            }
            """);
        return frameworks.Length == 0 ? caller : caller.WithTargetFrameworks(frameworks);
    }
}
