using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

public sealed class ResponseUnionsTests
{
    [Test]
    public void Responses_of_different_types_become_a_union()
    {
        var code = GeneratedCode.Of(Api(new JsonContent("application/json", TypeReference.String), new JsonContent("application/json", new PrimitiveReference(PrimitiveKind.Int64))));

        Assert.That(code.Text, Does.Contain("Task<GetReportResponse> GetReportAsync("));
        Assert.That(code.Diagnostics, Is.Empty);
        Assert.That(code.Compile(), Is.Empty);
    }

    [Test]
    public void A_union_whose_name_is_taken_says_that_it_is_one()
    {
        var api = Api(new JsonContent("application/json", new NamedReference("GetReportResponse")), new JsonContent("application/json", TypeReference.String));

        var code = GeneratedCode.Of(api with { Types = [new ObjectDefinition("GetReportResponse", [new Member("id", TypeReference.String)])] });

        Assert.That(code.Text, Does.Contain("Task<GetReportResponseUnion> GetReportAsync("));
        Assert.That(code.Compile(), Is.Empty);
    }

    [Test]
    public void A_response_of_another_kind_has_its_own_method()
    {
        var code = GeneratedCode.Of(Api(new JsonContent("application/json", TypeReference.String), new BinaryContent("application/pdf")));

        Assert.That(code.Text, Does.Contain("Task<string> GetReportAsync(").And.Contain("Task<global::System.IO.Stream> GetReportAsPdfAsync("));
        Assert.That(code.Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.EqualTo(new[]
        {
            "api.yaml(7,5): warning SCH3101: The response 206 of 'GetReport' is the result of a separate method: the kind of its content differs from that of 200",
        }));
    }

    private static ApiDefinition Api(ResponseContent first, ResponseContent second) => new()
    {
        Name = "Reports",
        Endpoints =
        [
            new Endpoint
            {
                Id = "GetReport",
                Method = "GET",
                Path = PathTemplate.Parse("/report"),
                Responses = [new Response("200") { Contents = [first] }, new Response("206") { Contents = [second], Location = new SourceLocation("api.yaml", 7, 5) }],
            },
        ],
    };
}
