const form = document.getElementById('join');
const answer = document.getElementById('answer');
const token = location.pathname.split('/').pop();

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  answer.textContent = 'One moment ...';
  try {
    const response = await fetch('/v1/invitations/' + token + '/accept', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ password: document.getElementById('password').value }),
    });
    const body = await response.json();
    answer.textContent = response.ok
      ? 'Welcome. You can sign in now.'
      : body.detail + ' ' + (body.advice || '');
    form.hidden = response.ok;
  } catch {
    answer.textContent = 'The server does not answer. Try again shortly.';
  }
});
