using Library.Tests.Apis.Books;
using NUnit.Framework;

namespace Library.Tests;

/// <summary>Code that calls the client; usually, it is in another project.</summary>
public sealed class Reminder(BooksClient books)
{
    public async Task<string> OfAsync(int id)
    {
        try
        {
            return $"Return {(await books.GetBookAsync(id)).Title}.";
        }
        catch (BooksException exception) when (exception.IsNotFound)
        {
            return "Nothing to return.";
        }
    }
}

public sealed class ReminderTests
{
    [Test]
    public async Task A_reminder_names_the_book()
    {
        var fake = new BooksFake { GetBook = (request, _) => new Book { Id = request.Id, Title = "Momo" } };

        Assert.That(await new Reminder(fake.CreateClient()).OfAsync(7), Is.EqualTo("Return Momo."));
        Assert.That(fake.Calls.Single().Request, Is.EqualTo(new GetBookRequest(7)));
    }

    [Test]
    public async Task A_book_that_does_not_exist_has_no_reminder()
    {
        var fake = new BooksFake { GetBook = (_, _) => BooksFake.NotFound(new Problem { Detail = "No such book." }) };

        Assert.That(await new Reminder(fake.CreateClient()).OfAsync(7), Is.EqualTo("Nothing to return."));
    }
}
